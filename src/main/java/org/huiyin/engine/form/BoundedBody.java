package org.huiyin.engine.form;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A request whose body ends with an error where it becomes larger than any form. */
final class BoundedBody extends HttpServletRequestWrapper {

  private final long limitBytes;
  private long read;

  BoundedBody(HttpServletRequest request, long limitBytes) {
    super(request);
    this.limitBytes = limitBytes;
  }

  boolean isTooLong() {
    return read > limitBytes || getContentLengthLong() > limitBytes;
  }

  @Override
  public BufferedReader getReader() throws IOException {
    return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    return new Counting(super.getInputStream());
  }

  private final class Counting extends ServletInputStream {

    private final ServletInputStream source;

    private Counting(ServletInputStream source) {
      this.source = source;
    }

    @Override
    public int read() throws IOException {
      int next = source.read();
      if (next >= 0) {
        counted(1);
      }
      return next;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int count = source.read(into, from, length);
      if (count > 0) {
        counted(count);
      }
      return count;
    }

    private void counted(int count) throws IOException {
      read += count;
      if (isTooLong()) {
        throw new IOException("The body is longer than any form");
      }
    }

    @Override
    public boolean isFinished() {
      return source.isFinished();
    }

    @Override
    public boolean isReady() {
      return source.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      source.setReadListener(listener);
    }
  }
}
