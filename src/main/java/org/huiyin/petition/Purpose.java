package org.huiyin.petition;

/** What the petitioner wants (信访条例 2022, art. 29 to 31). */
public enum Purpose {
  APPEAL,
  REQUEST,
  SUGGESTION,
  ACCUSATION,
  CONSULTATION,
  OTHER
}
