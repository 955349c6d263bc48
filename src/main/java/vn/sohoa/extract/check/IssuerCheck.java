package vn.sohoa.extract.check;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sohoa.clean.finding.Finding;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.clean.identifier.DocumentType;
import vn.sohoa.clean.text.VietnameseText;
import vn.sohoa.extract.field.Candidate;
import vn.sohoa.extract.field.FieldName;
import vn.sohoa.extract.header.IssuerNames;

/**
 * Checks other fields against the issuer's name: the position of the signer (chức vụ) must fit the
 * type of body, and the notation must contain its abbreviation (NĐ 30/2020 Phụ lục I). Only
 * completely known names are used.
 *
 * @param body name of the issuer itself, without its parent bodies
 */
record IssuerCheck(Form form, String body) {
  private static final double AGREES = 1.05;
  private static final double CONTRADICTS = 0.6;
  private static final String COUNCIL = "hoidong";
  private static final int SHORTEST_ACRONYM = 2;
  private static final int COMMITTEE_WORDS = 4;

  /**
   * Types of bodies: pattern of the beginning of their names, and of their signers' positions, as
   * search and letter keys.
   */
  private enum Form {
    COMMITTEE("(?:uy ban|hoi dong) nhan dan ", "chutich"),
    MINISTRY("bo ", "botruong|thutruong"),
    DEPARTMENT("so ", "giamdoc"),
    BOARD("ban quan ly ", "truongban|giamdoc");

    private final Pattern beginning;
    private final Pattern office;

    Form(String beginning, String office) {
      this.beginning = Pattern.compile(beginning);
      this.office = Pattern.compile(office);
    }

    static Optional<Form> of(String body) {
      String key = VietnameseText.searchKey(body) + " ";
      return Stream.of(values())
          .filter(form -> form.beginning.matcher(key).lookingAt())
          .findFirst();
    }

    boolean isSignedBy(String position) {
      return office.matcher(position).find();
    }
  }

  /**
   * Returns the check; empty if the issuer was not read, is ambiguous, or is not completely known.
   */
  static Optional<IssuerCheck> of(List<Candidate> fields) {
    List<String> names =
        fields.stream()
            .filter(field -> field.name().equals(FieldName.ORGAN_NAME))
            .flatMap(field -> field.clean().stream())
            .distinct()
            .toList();
    if (names.size() != 1) {
      return Optional.empty();
    }
    return IssuerNames.body(names.getFirst())
        .map(IssuerCheck::writtenOut)
        .flatMap(body -> Form.of(body).map(form -> new IssuerCheck(form, body)));
  }

  /**
   * Returns the field with its confidence raised or lowered, and adds a finding for a
   * contradiction.
   */
  Candidate check(Candidate field, List<Finding> findings) {
    Optional<Boolean> agrees = agrees(field);
    if (agrees.isEmpty()) {
      return field;
    }
    if (agrees.get()) {
      return field.weighed(AGREES, "fits the issuer");
    }
    findings.add(
        Finding.ofField(
            FindingCode.CONTRADICTION,
            field.name().metadataName(),
            field.clean().orElse("") + " ≠ " + body));
    return field.weighed(CONTRADICTS, "does not fit the issuer");
  }

  private Optional<Boolean> agrees(Candidate field) {
    if (field.name().equals(FieldName.SIGNER_POSITION)) {
      return field.clean().map(VietnameseText::letterKey).flatMap(this::isSignedBy);
    }
    return field.name().equals(FieldName.CODE_NOTATION)
        ? field.clean().flatMap(this::isAbbreviatedIn)
        : Optional.empty();
  }

  // the head of another type of body does not sign for this one; a council may have any chairman
  private Optional<Boolean> isSignedBy(String position) {
    if (form.isSignedBy(position)) {
      return Optional.of(true);
    }
    boolean isOthers =
        Stream.of(Form.values()).anyMatch(other -> other.isSignedBy(position))
            && !position.contains(COUNCIL);
    return isOthers ? Optional.of(false) : Optional.empty();
  }

  // if no kind precedes it, a group may be the abbreviation of an unknown kind or of a unit
  private Optional<Boolean> isAbbreviatedIn(String notation) {
    List<String> groups = List.of(notation.split("-", -1));
    boolean namesAgency =
        groups.size() > 1 && DocumentType.ofAbbreviation(groups.getFirst()).isPresent();
    boolean isOwn =
        groups.stream()
            .skip(namesAgency ? 1 : 0)
            .map(VietnameseText::letterKey)
            .anyMatch(this::isAcronym);
    return isOwn || namesAgency ? Optional.of(isOwn) : Optional.empty();
  }

  // letters may be omitted (SNNMT), and the chairman may precede the committee (CTUBND)
  private boolean isAcronym(String group) {
    String initials = initials();
    if (form == Form.COMMITTEE && group.endsWith(initials.substring(0, COMMITTEE_WORDS))) {
      return true;
    }
    int at = 0;
    for (int i = 0; i < initials.length() && at < group.length(); i++) {
      at += initials.charAt(i) == group.charAt(at) ? 1 : 0;
    }
    return group.length() >= SHORTEST_ACRONYM && at == group.length();
  }

  private String initials() {
    return Arrays.stream(VietnameseText.searchKey(body).split("[^a-z]+"))
        .map(word -> word.substring(0, Math.min(1, word.length())))
        .collect(Collectors.joining());
  }

  private static String writtenOut(String body) {
    return body.replaceFirst("^UBND ", "ỦY BAN NHÂN DÂN ")
        .replaceFirst("^HĐND ", "HỘI ĐỒNG NHÂN DÂN ");
  }
}
