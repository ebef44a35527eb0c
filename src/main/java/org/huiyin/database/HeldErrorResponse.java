package org.huiyin.database;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

/**
 * Lets every answer pass but one: the error that somebody made of an outage, whose words are not
 * for people.
 */
final class HeldErrorResponse extends HttpServletResponseWrapper {

  private boolean held;

  HeldErrorResponse(HttpServletResponse response) {
    super(response);
  }

  boolean isHeld() {
    return held;
  }

  private boolean holds(int status) {
    held |=
        status >= SC_INTERNAL_SERVER_ERROR && NoticedOutage.noticed().isPresent() && !isCommitted();
    return held;
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    if (!holds(status)) {
      super.sendError(status, message);
    }
  }

  @Override
  public void sendError(int status) throws IOException {
    if (!holds(status)) {
      super.sendError(status);
    }
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    return holds(getStatus()) ? new Nowhere() : super.getOutputStream();
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    return holds(getStatus()) ? new PrintWriter(Writer.nullWriter()) : super.getWriter();
  }

  @Override
  public void flushBuffer() throws IOException {
    if (!holds(getStatus())) {
      super.flushBuffer();
    }
  }

  private static final class Nowhere extends ServletOutputStream {

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new IllegalStateException("Nobody waits for this answer");
    }

    @Override
    public void write(int oneByte) {
      // The answer in its place is written by OutageAnswers.
    }
  }
}
