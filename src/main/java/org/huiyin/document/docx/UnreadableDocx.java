package org.huiyin.document.docx;

/** What was given is no Word document that can be worked with. */
public class UnreadableDocx extends RuntimeException {

  UnreadableDocx(String message, Throwable cause) {
    super(message, cause);
  }
}
