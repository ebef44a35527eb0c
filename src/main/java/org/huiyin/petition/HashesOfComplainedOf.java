package org.huiyin.petition;

import java.util.Collections;
import java.util.Map;
import org.huiyin.secrecy.HashedRows;
import org.huiyin.secrecy.Secrecy;
import org.springframework.stereotype.Component;

/** By which somebody who is complained of by name is found again. */
@Component
class HashesOfComplainedOf implements HashedRows {

  private final Secrecy secrecy;

  HashesOfComplainedOf(Secrecy secrecy) {
    this.secrecy = secrecy;
  }

  @Override
  public String table() {
    return "complained_of";
  }

  @Override
  public Map<String, byte[]> hashes(Map<String, String> row) {
    return Collections.singletonMap("name_hash", Hashes.name(row.get("name"), secrecy));
  }
}
