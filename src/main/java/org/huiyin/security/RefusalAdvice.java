package org.huiyin.security;

import jakarta.servlet.MultipartConfigElement;
import java.util.List;
import java.util.Map;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.NotThere;
import org.huiyin.refusal.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** A refusal of the domain leaves our own endpoints as 400 with every fault. */
@RestControllerAdvice
class RefusalAdvice {

  private static final long MEGABYTE = 1024 * 1024;

  private final Answers answers;
  private final MultipartConfigElement limits;

  RefusalAdvice(Answers answers, MultipartConfigElement limits) {
    this.answers = answers;
    this.limits = limits;
  }

  /** The same answer whether there is no such thing, or none for this person. */
  @ExceptionHandler
  ResponseEntity<Map<String, Object>> notFound(NotThere refusal) {
    return ResponseEntity.status(HttpStatus.NOT_FOUND)
        .body(answers.body("NotFound", refusal.faults(), true));
  }

  /** A body that is no JSON, or has a word or a day in it that there is not; it is not repeated. */
  @ExceptionHandler
  ResponseEntity<Map<String, Object>> unreadable(HttpMessageNotReadableException refusal) {
    return ResponseEntity.badRequest()
        .body(answers.body("Refusal", List.of(Fault.of("doors.unreadable")), true));
  }

  /** The server stopped reading: the sentence is the one for a file that it read. */
  @ExceptionHandler
  ResponseEntity<Map<String, Object>> tooLarge(MaxUploadSizeExceededException refusal) {
    Fault fault = Fault.at("file", "document.tooLarge", limits.getMaxFileSize() / MEGABYTE);
    return ResponseEntity.status(HttpStatus.PAYLOAD_TOO_LARGE)
        .body(answers.body("Refusal", List.of(fault), true));
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> refused(Refusal refusal) {
    return ResponseEntity.badRequest().body(answers.body("Refusal", refusal.faults(), true));
  }
}
