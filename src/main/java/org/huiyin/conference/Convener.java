package org.huiyin.conference;

/** Who calls a joint conference and approves its minutes (信访工作条例 2022, art. 13). */
public enum Convener {
  PARTY,
  GOVERNMENT,
  PRESIDIUM
}
