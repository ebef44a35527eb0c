package org.huiyin.document;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What an office sets for its papers.
 *
 * @param maximumSize the largest file that is taken in
 * @param organCodes 机关代字 of each series of letters, e.g. {@code opinion: 青山乡人信}; no two series
 *     share one
 * @param letterhead what every letter says of the office
 */
@ConfigurationProperties("huiyin.document")
record DocumentProperties(
    @DefaultValue("20MB") DataSize maximumSize,
    @DefaultValue Map<LetterSeries, String> organCodes,
    @DefaultValue Letterhead letterhead) {

  /**
   * @param organName who signs, e.g. 青山乡人民代表大会主席团
   * @param officeName who works on it, e.g. 青山乡人大办公室
   * @param officeHours when a petitioner can come or call
   */
  record Letterhead(
      @DefaultValue("") String organName,
      @DefaultValue("") String officeName,
      @DefaultValue("") String contactPhone,
      @DefaultValue("") String contactAddress,
      @DefaultValue("") String officeHours) {

    Map<String, Object> fields() {
      Map<String, Object> fields = new HashMap<>();
      fields.put(LetterField.ORGAN_NAME.key(), organName);
      fields.put(LetterField.OFFICE_NAME.key(), officeName);
      fields.put(LetterField.CONTACT_PHONE.key(), contactPhone);
      fields.put(LetterField.CONTACT_ADDRESS.key(), contactAddress);
      fields.put(LetterField.OFFICE_HOURS.key(), officeHours);
      return fields;
    }
  }
}
