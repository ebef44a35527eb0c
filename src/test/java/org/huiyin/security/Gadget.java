package org.huiyin.security;

import java.io.ObjectInputStream;
import java.io.Serializable;

/** A class that does something as soon as somebody makes an object of it out of bytes or JSON. */
public class Gadget implements Serializable {

  private static final long serialVersionUID = 1;

  /** Set from outside it, so that looking does not load it. */
  public static final class Went {
    public static volatile boolean off;

    private Went() {}
  }

  static {
    Went.off = true;
  }

  private String name;

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
    Went.off = true;
  }

  private void readObject(ObjectInputStream in) {
    Went.off = true;
  }
}
