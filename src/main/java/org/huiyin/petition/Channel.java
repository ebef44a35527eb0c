package org.huiyin.petition;

/** How a petition came (信访条例 2022, art. 17). */
public enum Channel {
  LETTER,
  VISIT,
  PHONE,
  FAX,
  ONLINE
}
