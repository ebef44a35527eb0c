package org.huiyin.sample;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the try-out database lives.
 *
 * @param directory keeps the cluster and its generated passwords
 * @param port fixed, so that a server left over by a killed start is found again; 0 for any free one
 * @param name of the database in the cluster
 * @param durable whether a commit waits for the disk; only tests turn it off
 */
@ConfigurationProperties("huiyin.embedded-database")
record EmbeddedDatabaseProperties(
    @DefaultValue("data") Path directory,
    @DefaultValue("15432") int port,
    @DefaultValue("huiyin") String name,
    @DefaultValue("true") boolean durable) {}
