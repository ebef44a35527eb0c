package org.huiyin.security;

import java.util.Map;
import org.huiyin.refusal.Refusal;
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

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> refused(Refusal refusal) {
    return ResponseEntity.badRequest().body(answers.body("Refusal", refusal.faults(), true));
  }
}
