package org.huiyin.sample;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the try-out database lives.
 *
 * @param directory keeps the cluster and its generated passwords
 * @param port 0 for any free one
 * @param name of the database in the cluster
 * @param programs where PostgreSQL's programs are unpacked; {@code null} for a place in the
 *     directory
 * @param durable whether a commit waits for the disk; only tests turn it off
 */
@ConfigurationProperties("huiyin.embedded-database")
record EmbeddedDatabaseProperties(
    @DefaultValue("data") Path directory,
    @DefaultValue("15432") int port,
    @DefaultValue("huiyin") String name,
    Path programs,
    @DefaultValue("true") boolean durable) {}
