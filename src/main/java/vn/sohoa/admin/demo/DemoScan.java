package vn.sohoa.admin.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sohoa.admin.sample.SampleScan;
import vn.sohoa.admin.sample.ScanLook;
import vn.sohoa.admin.sample.draw.Typefaces;
import vn.sohoa.admin.sample.paper.DrawnPaper;
import vn.sohoa.admin.sample.paper.Order;
import vn.sohoa.admin.sample.paper.PaperMaker;
import vn.sohoa.admin.sample.value.Dice;
import vn.sohoa.clean.identifier.PersonalId;

/**
 * Renders generated papers as scans, each as a paper of the kind that its component names. Not
 * thread-safe.
 */
public final class DemoScan {
  private static final int DPI = 200;

  private final PaperMaker maker = new PaperMaker(Typefaces.available());
  private final long seed;

  public DemoScan(long seed) {
    this.seed = seed;
  }

  /**
   * Draws a paper.
   *
   * @param number number of the paper; seeds layout, wording and noise
   */
  public DrawnPaper paper(DemoPaper paper, int number) {
    Dice dice = Dice.of(seed ^ 0x51DEL, number);
    String kind = dice.pick(DemoKinds.of(paper, paper.named().enterprise()));
    return maker.make(
        new Order(
            kind,
            seed * 1_000_003 + number,
            Optional.of(paper.issuedOn()),
            facts(paper),
            foot(paper),
            paper.barcode(),
            paper.pages()));
  }

  /** Returns the scan of a drawn paper. */
  public static SampleScan scan(DemoPaper paper, DrawnPaper drawn, int number) {
    return new SampleScan(drawn, paper.pages(), DPI, look(paper.station(), number));
  }

  private static Map<String, String> facts(DemoPaper paper) {
    var facts = new HashMap<String, String>();
    DemoApplicant named = paper.named();
    boolean isWhole = DemoKinds.tellsWhoItsOwnerIs(paper);
    String name = paper.name().orElse(isWhole ? named.name() : "");
    String code = paper.number().map(DemoApplicant::number).orElse(isWhole ? named.number() : "");
    facts.put("applicant", name);
    facts.put("applicantCode", code);
    if (!named.enterprise()) {
      facts.put("person", name);
      facts.put("personalId", code);
      PersonalId.parse(named.number()).ifPresent(id -> facts.putAll(person(id)));
    }
    paper
        .documentNumber()
        .ifPresent(
            told -> {
              int slash = told.indexOf('/');
              facts.put("resultNumber", told.substring(0, slash));
              facts.put("resultNotation", told.substring(slash + 1));
            });
    return facts;
  }

  /** Sex and year of birth are those of the number. */
  private static Map<String, String> person(PersonalId id) {
    return Map.of(
        "sex",
        id.sex() == PersonalId.Sex.MALE ? "Nam" : "Nữ",
        "day.birth",
        "%02d/%02d/%d".formatted(1 + id.birthYear() % 28, 1 + id.birthYear() % 12, id.birthYear()));
  }

  private static List<String> foot(DemoPaper paper) {
    var lines = new ArrayList<String>();
    paper.printedCode().ifPresent(code -> lines.add("Mã số hồ sơ: " + code));
    paper.declaredProcedure().ifPresent(code -> lines.add("Mã thủ tục hành chính: " + code));
    return lines;
  }

  /** One station scans well, one pulls paper in askew, and the glass of one is dirty. */
  private static ScanLook look(int station, int number) {
    ScanLook typical = ScanLook.typical();
    return switch (station % 3) {
      case 0 -> new ScanLook(typical.skewDegrees(), typical.noise(), number);
      case 1 -> new ScanLook(1.8, 12, number);
      default -> new ScanLook(typical.skewDegrees(), 48, number);
    };
  }
}
