package org.huiyin.reception;

import java.time.YearMonth;

/** How reception days drive the order of work, in their own words. */
public interface ReceptionProcess {

  /** The rotas of a month that are not drawn up yet are drawn up and offered to be arranged. */
  void begin(YearMonth period);

  /** The session is on: its person is reminded, and it waits to be opened. */
  void schedule(ReceptionDay day);

  /** The session is off, or will be scheduled anew for another day or person. */
  void callOff(ReceptionDay day);

  /**
   * A petition of a visitor is registered, with the session filled in.
   *
   * @param choice as {@link org.huiyin.petition.ReceptionSessions} offers it
   * @return the engine's task at which the entry is written
   */
  String beginRegistration(String choice, String userId);
}
