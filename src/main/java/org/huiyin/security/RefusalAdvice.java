package org.huiyin.security;

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

/** A refusal of the domain leaves our own endpoints as 400 with every fault. */
@RestControllerAdvice
class RefusalAdvice {

  private final Answers answers;

  RefusalAdvice(Answers answers) {
    this.answers = answers;
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

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> refused(Refusal refusal) {
    return ResponseEntity.badRequest().body(answers.body("Refusal", refusal.faults(), true));
  }
}
