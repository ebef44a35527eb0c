package org.huiyin.security;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A request whose small body has been read at the door and is read again behind it. */
final class ReadBody extends HttpServletRequestWrapper {

  private static final int LIMIT_BYTES = 16 * 1024;

  private final byte[] bytes;

  private ReadBody(HttpServletRequest request, byte[] bytes) {
    super(request);
    this.bytes = bytes;
  }

  /** {@code null} for a body that is larger than any honest one. */
  static ReadBody of(HttpServletRequest request) throws IOException {
    byte[] bytes = request.getInputStream().readNBytes(LIMIT_BYTES + 1);
    return bytes.length > LIMIT_BYTES ? null : new ReadBody(request, bytes);
  }

  ReadBody with(String body) {
    return new ReadBody((HttpServletRequest) getRequest(), body.getBytes(StandardCharsets.UTF_8));
  }

  byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public BufferedReader getReader() {
    return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
  }

  @Override
  public ServletInputStream getInputStream() {
    ByteArrayInputStream source = new ByteArrayInputStream(bytes);
    return new ServletInputStream() {
      @Override
      public int read() {
        return source.read();
      }

      @Override
      public boolean isFinished() {
        return source.available() == 0;
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setReadListener(ReadListener listener) {
        throw new UnsupportedOperationException("The body is at hand already");
      }
    };
  }
}
