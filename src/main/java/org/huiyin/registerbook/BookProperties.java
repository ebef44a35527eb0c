package org.huiyin.registerbook;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What an office sets for register books.
 *
 * @param maximumSize the largest file that is taken in
 * @param maximumUnpacked how large the parts of an .xlsx may be together once unpacked
 * @param keepRows after this time the rows of a file are deleted
 * @param chunk how many rows are entered in one transaction
 */
@ConfigurationProperties("huiyin.register-book")
record BookProperties(
    @DefaultValue("64MB") DataSize maximumSize,
    @DefaultValue("256MB") DataSize maximumUnpacked,
    @DefaultValue("P30D") Period keepRows,
    @DefaultValue("500") int chunk) {}
