package org.huiyin.petition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.petition.Registration.PersonDetails;
import org.huiyin.secrecy.HashedRows;
import org.huiyin.secrecy.Secrecy;
import org.springframework.stereotype.Component;

/** By which who has come before is found again. */
@Component
class HashesOfPetitioners implements HashedRows {

  private final Secrecy secrecy;

  HashesOfPetitioners(Secrecy secrecy) {
    this.secrecy = secrecy;
  }

  @Override
  public String table() {
    return "petitioner";
  }

  @Override
  public List<String> inClear() {
    return List.of("village");
  }

  @Override
  public Map<String, byte[]> hashes(Map<String, String> row) {
    Hashes hashes =
        Hashes.of(
            new PersonDetails(
                row.get("name"),
                row.get("id_number"),
                row.get("phone"),
                row.get("village"),
                null,
                null),
            secrecy);
    Map<String, byte[]> byColumn = new HashMap<>();
    byColumn.put("name_hash", hashes.name());
    byColumn.put("id_number_hash", hashes.idNumber());
    byColumn.put("phone_hash", hashes.phone());
    return byColumn;
  }
}
