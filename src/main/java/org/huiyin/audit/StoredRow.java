package org.huiyin.audit;

import java.time.LocalDate;
import java.util.List;

/**
 * A row of the audit trail as it lies in the table.
 *
 * @param day on which it was written
 * @param columns all but id and reason, in the order of the table, as text; the moment in
 *     microseconds since 1970
 * @param reason as it is encrypted
 */
record StoredRow(long id, LocalDate day, List<String> columns, byte[] reason) {}
