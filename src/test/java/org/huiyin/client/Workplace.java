package org.huiyin.client;

import java.net.URI;
import java.util.Map;

/**
 * Where a person works without a form: the page that a task belongs to, with its acts and papers.
 */
public final class Workplace {

  private final Office office;
  private final String user;
  private final String taskId;

  Workplace(Office office, String user, String taskId) {
    this.office = office;
    this.user = user;
    this.taskId = taskId;
  }

  /** A colleague at the same task. */
  public Workplace as(String colleague) {
    return new Workplace(office, colleague, taskId);
  }

  /** Of the case, or of the person's part of it, from the root of the site. */
  public String page() {
    return URI.create(
            session()
                .read("/case/by-task/" + taskId)
                .headers()
                .firstValue("Location")
                .orElseThrow())
        .getPath();
  }

  /** The page as HTML. */
  public String read() {
    return WebAppSession.text(session().read(page()));
  }

  /**
   * @param act the last part of its address, e.g. {@code withdrawal}
   */
  public void act(String act, Map<String, ?> said) {
    session().site("POST", door() + "/" + act, said);
  }

  /**
   * @param drawer under which address papers are taken in, e.g. {@code documents?answer=true}
   */
  public void bring(String drawer, String title, Paper paper) {
    session().upload(door() + "/" + drawer, title, paper.mediaType(), paper.content());
  }

  private String door() {
    String page = page();
    String door = page.replaceFirst("^/(case|referral)/", "/$1s/");
    return "/api" + door;
  }

  private WebAppSession session() {
    return office.as(user);
  }
}
