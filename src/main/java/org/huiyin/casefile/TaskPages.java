package org.huiyin.casefile;

import java.util.Optional;
import org.huiyin.audit.Actor;

/** Pages for tasks whose people may not open the file of the whole case. */
public interface TaskPages {

  /** The address of the task's page; empty when it is none of these, or not for this reader. */
  Optional<String> page(String taskId, Actor reader);
}
