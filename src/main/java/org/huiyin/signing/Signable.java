package org.huiyin.signing;

import java.util.Map;
import org.huiyin.audit.Actor;

/**
 * A step in which somebody signs. A capability puts it on the list to sign by saying what is to be
 * signed; who may sign it is whom the model offers the task to.
 */
public interface Signable {

  /** Key of the process, e.g. {@code petition-handling}. */
  String processKey();

  /** Element id of the user task, e.g. {@code approveReply}. */
  String stepKey();

  Sheet sheet(Waiting task);

  /**
   * Whether the reader may see what is to be signed where the task belongs to no single case; of
   * one that does, the doors of the case decide.
   */
  default boolean opensTo(Actor reader, Waiting task) {
    return task.caseId() != null;
  }

  /** Whether the reader signs such papers by his office, though none may wait for him now. */
  default boolean isSignedBy(Actor reader) {
    return false;
  }

  /**
   * Whether it is signed as it lies there. What asks for words of the signer's own lies on the list
   * too, and is signed in its form.
   */
  default boolean isSignedFromTheList() {
    return true;
  }

  /** What its form is sent with when it is signed from the list. */
  default Map<String, Object> consent(Waiting task) {
    return Map.of("approval", "APPROVE");
  }

  /**
   * What lies before the one who signs.
   *
   * @param number of the case or the conference
   * @param title what the matter is about
   * @param from who drafted it or asks for it
   * @param text the words that are signed
   * @param preview address of the paper as it would go out, or {@code null}
   */
  record Sheet(String number, String title, String from, String text, String preview) {}
}
