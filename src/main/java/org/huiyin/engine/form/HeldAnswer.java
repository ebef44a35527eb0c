package org.huiyin.engine.form;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Lets a good answer pass and keeps the words of a bad one back, until somebody has looked at them.
 */
final class HeldAnswer extends HttpServletResponseWrapper {

  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private PrintWriter writer;

  HeldAnswer(HttpServletResponse response) {
    super(response);
  }

  boolean isBad() {
    return getStatus() >= SC_BAD_REQUEST;
  }

  byte[] words() {
    if (writer != null) {
      writer.flush();
    }
    return kept.toByteArray();
  }

  @Override
  public void sendError(int status, String message) {
    setStatus(status);
  }

  @Override
  public void sendError(int status) {
    setStatus(status);
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    return isBad() ? new Keeping() : super.getOutputStream();
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    if (!isBad()) {
      return super.getWriter();
    }
    if (writer == null) {
      writer = new PrintWriter(new OutputStreamWriter(kept, StandardCharsets.UTF_8));
    }
    return writer;
  }

  @Override
  public void setContentLength(int length) {
    setContentLengthLong(length);
  }

  /** What is kept may be replaced by something of another length. */
  @Override
  public void setContentLengthLong(long length) {
    if (!isBad()) {
      super.setContentLengthLong(length);
    }
  }

  @Override
  public void flushBuffer() throws IOException {
    if (!isBad()) {
      super.flushBuffer();
    }
  }

  private final class Keeping extends ServletOutputStream {

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
      kept.write(oneByte);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      kept.write(bytes, from, length);
    }
  }
}
