package org.huiyin.organisation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation begins with.
 *
 * @param foundingFile path of a JSON file with the whole organisation, read at the first start
 *     only; empty where an administrator enters it on the page /organisation
 */
@ConfigurationProperties("huiyin.organisation")
record OrganisationProperties(@DefaultValue("") String foundingFile) {}
