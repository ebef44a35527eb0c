package org.huiyin.petition;

/** Whether it came to us directly or from above. */
public enum Source {
  DIRECT,
  ASSIGNED_FROM_ABOVE,
  TRANSFERRED_FROM_ABOVE,
  LEADER_INSTRUCTION
}
