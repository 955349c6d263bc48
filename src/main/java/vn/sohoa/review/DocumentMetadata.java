package vn.sohoa.review;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The metadata of a document: the minimum set of the BKHCN guidance of 11/2025, and the set of
 * Thông tư 05/2025/TT-BNV. Members that are absent are not changed.
 *
 * @param docCode as in the address, or absent
 * @param codeNumber số văn bản
 * @param codeNotation ký hiệu văn bản
 * @param pageAmount number of pages of the paper
 * @param numberOfPage the same, by the name of Thông tư 05/2025/TT-BNV
 * @param mode code or name: 01 Công khai, 02 có điều kiện, 03 Mật
 * @param confidenceLevel code or name: 01 Gốc điện tử, 02 Số hóa, 03 Hỗn hợp
 * @param format physical condition, code or name: 01 Tốt, 02 Bình thường, 03 Hỏng
 * @param language code of Thông tư 05/2025/TT-BNV, or its name
 * @param maintenance how long it is kept, code or name: 01 Vĩnh viễn to 07 Khác
 */
@Schema(name = "DocumentMetadata")
public record DocumentMetadata(
    Optional<@Size(min = 1, max = 60) String> docCode,
    Optional<@Size(min = 1, max = 200) String> typeName,
    Optional<@Size(min = 1, max = 20) String> codeNumber,
    Optional<@Size(min = 1, max = 60) String> codeNotation,
    Optional<LocalDate> issuedDate,
    Optional<@Size(min = 1, max = 400) String> organName,
    Optional<@Size(min = 1, max = 1000) String> subject,
    Optional<@Size(min = 1, max = 100) String> language,
    Optional<@Min(1) Integer> pageAmount,
    Optional<@Min(1) Integer> numberOfPage,
    Optional<@Size(min = 1, max = 1000) String> description,
    Optional<@Size(min = 1, max = 60) String> inforSign,
    Optional<@Size(min = 1, max = 200) String> keyword,
    Optional<@Size(min = 1, max = 40) String> mode,
    Optional<@Size(min = 1, max = 60) String> confidenceLevel,
    Optional<@Size(min = 1, max = 60) String> format,
    Optional<@Size(min = 1, max = 60) String> docId,
    Optional<@Size(min = 1, max = 200) String> arcDocCode,
    Optional<@Size(min = 1, max = 60) String> maintenance,
    Optional<@Size(min = 1, max = 2000) String> autograph,
    Optional<@Size(min = 1, max = 400) String> process,
    Optional<@Size(min = 1, max = 60) String> riskRecovery,
    Optional<@Size(min = 1, max = 60) String> riskRecoveryStatus,
    Optional<@Size(min = 1, max = 60) String> isCan,
    Optional<@Size(min = 1, max = 500) String> reason) {

  /** Returns the values as decisions about fields. */
  List<FieldChange> changes() {
    var changes = new ArrayList<FieldChange>();
    add(changes, "typeName", typeName);
    add(changes, "codeNumber", codeNumber);
    add(changes, "codeNotation", codeNotation);
    add(changes, "issuedDate", issuedDate);
    add(changes, "organName", organName);
    add(changes, "subject", subject);
    add(changes, "language", language);
    add(changes, "pageAmount", pageAmount.or(() -> numberOfPage));
    add(changes, "description", description);
    add(changes, "inforSign", inforSign);
    add(changes, "keyword", keyword);
    add(changes, "mode", mode);
    add(changes, "confidenceLevel", confidenceLevel);
    add(changes, "format", format);
    add(changes, "docId", docId);
    add(changes, "arcDocCode", arcDocCode);
    add(changes, "maintenance", maintenance);
    add(changes, "autograph", autograph);
    add(changes, "process", process);
    add(changes, "riskRecovery", riskRecovery);
    add(changes, "riskRecoveryStatus", riskRecoveryStatus);
    add(changes, "isCan", isCan);
    return changes;
  }

  private static void add(List<FieldChange> changes, String name, Optional<?> value) {
    value.ifPresent(present -> changes.add(FieldChange.setting(name, present.toString())));
  }
}
