package org.huiyin.security;

import java.util.Map;
import org.huiyin.petition.NoSuchCase;
import org.huiyin.refusal.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** A refusal of the domain leaves our own endpoints as 400 with every fault. */
@RestControllerAdvice
class RefusalAdvice {

  private final Answers answers;

  RefusalAdvice(Answers answers) {
    this.answers = answers;
  }

  /** The same answer whether there is no such case, or none for this person. */
  @ExceptionHandler
  ResponseEntity<Map<String, Object>> notFound(NoSuchCase refusal) {
    return ResponseEntity.status(HttpStatus.NOT_FOUND)
        .body(answers.body("NotFound", refusal.faults(), true));
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> refused(Refusal refusal) {
    return ResponseEntity.badRequest().body(answers.body("Refusal", refusal.faults(), true));
  }
}
