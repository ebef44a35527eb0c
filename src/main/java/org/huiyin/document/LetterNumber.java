package org.huiyin.document;

/**
 * 发文字号: organ code, year in six-cornered brackets, number without leading zero (GB/T 9704-2012,
 * 7.2.5).
 *
 * @param organCode e.g. {@code 青山乡人信}
 * @param number 1 for the first of the year
 */
public record LetterNumber(String organCode, int year, int number) {

  @Override
  public String toString() {
    return organCode + "〔" + year + "〕" + number + "号";
  }
}
