package org.huiyin.trace;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * An error without what it says: a message may repeat a value that somebody sent or that stands in
 * a table, and nobody can tell which. The classes, the places and a database's state are enough to
 * find the fault.
 */
public final class BareTrace extends Throwable {

  private final String kind;

  private BareTrace(Throwable error, Set<Throwable> told) {
    super(null, cause(error.getCause(), told));
    kind = kind(error);
    setStackTrace(error.getStackTrace());
    for (Throwable also : error.getSuppressed()) {
      if (told.add(also)) {
        addSuppressed(new BareTrace(also, told));
      }
    }
  }

  private static BareTrace cause(Throwable cause, Set<Throwable> told) {
    return cause == null || !told.add(cause) ? null : new BareTrace(cause, told);
  }

  private static BareTrace copy(Throwable error) {
    Set<Throwable> told = Collections.newSetFromMap(new IdentityHashMap<>());
    told.add(error);
    return new BareTrace(error, told);
  }

  /** Classes and places, as a stack is printed; ends with a line feed. */
  public static String of(Throwable error) {
    StringWriter text = new StringWriter();
    copy(error).printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }

  /** In one line: the classes, the one that was thrown first at the end. */
  public static String inALine(Throwable error) {
    StringBuilder line = new StringBuilder();
    for (Throwable one = copy(error); one != null; one = one.getCause()) {
      line.append(line.isEmpty() ? "" : " < ").append(one);
    }
    return line.toString();
  }

  private static String kind(Throwable error) {
    String name = error.getClass().getName();
    return error instanceof SQLException sql && sql.getSQLState() != null
        ? name + " [" + sql.getSQLState() + "]"
        : name;
  }

  @Override
  public String toString() {
    return kind;
  }
}
