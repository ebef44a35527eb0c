package org.huiyin.audit;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.huiyin.secrecy.Secrecy;
import org.springframework.stereotype.Component;

/** Encrypts the reasons that rows before V40 kept in clear, and takes the clear column away. */
@Component
class ReasonsInClear implements JavaMigration {

  private final Secrecy secrecy;

  ReasonsInClear(Secrecy secrecy) {
    this.secrecy = secrecy;
  }

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("40.1");
  }

  @Override
  public String getDescription() {
    return "reasons in clear";
  }

  @Override
  public Integer getChecksum() {
    return null;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws Exception {
    try (Statement read = context.getConnection().createStatement();
        PreparedStatement write =
            context
                .getConnection()
                .prepareStatement("UPDATE huiyin.audit_entry SET reason = ? WHERE id = ?");
        ResultSet rows =
            read.executeQuery(
                "SELECT id, reason_in_clear FROM huiyin.audit_entry WHERE reason_in_clear IS NOT NULL")) {
      while (rows.next()) {
        write.setBytes(1, secrecy.encrypt(rows.getString("reason_in_clear"), AuditTrail.REASON));
        write.setLong(2, rows.getLong("id"));
        write.addBatch();
      }
      write.executeBatch();
    }
    try (Statement change = context.getConnection().createStatement()) {
      change.execute("ALTER TABLE huiyin.audit_entry DROP COLUMN reason_in_clear");
    }
  }
}
