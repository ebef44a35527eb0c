package org.huiyin.reception;

/** Whose reception day it is. */
public enum Tier {
  /** 主席接待日. */
  CHAIR,
  /** 主席团成员接访日. */
  PRESIDIUM,
  /** 代表小组接访日: its leader's, or its members' in turn. */
  GROUP
}
