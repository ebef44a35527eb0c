package org.huiyin.trace;

/** A petitioner, and whom he complains of, who are nowhere else. */
public final class MarkedPerson {

  public static final String NAME = "欧阳标记甲";

  /** Of a region that there is not, with a right check digit. */
  public static final String ID_NUMBER = "522699197803124518";

  public static final String PHONE = "13985529731";
  public static final String COMPLAINED_OF = "司徒标记乙";
  public static final String PARTICULARS = "因低保名额被挪用而上访标记丙";

  /** What a stranger may call a field, which is no field of ours. */
  public static final String VARIABLE = "标记丁之身份证号";

  private MarkedPerson() {}
}
