package vn.sohoa.web.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import vn.sohoa.access.Right;
import vn.sohoa.clean.value.Address;
import vn.sohoa.unit.Successors;
import vn.sohoa.unit.UnitChangeRepository;
import vn.sohoa.web.Shell;
import vn.sohoa.web.Shells;
import vn.sohoa.web.Texts;

/** Administrative units that became others: imported tables, and a search (đơn vị hành chính). */
@Path("/admin/units")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Right.ADMINISTER)
public class UnitPage {
  private final UnitChangeRepository changes;
  private final Shells shells;

  UnitPage(UnitChangeRepository changes, Shells shells) {
    this.changes = changes;
    this.shells = shells;
  }

  /** An imported table as the page shows it. */
  @TemplateData
  public record TableRow(String effective, String rows, String oldUnits, String newUnits) {}

  /** A unit that the old address may belong to now. */
  @TemplateData
  public record SuccessorRow(String old, String code, String current, String since) {}

  /**
   * What a search has found.
   *
   * @param address as typed; empty if nothing was searched for
   * @param sentence how certain the match is
   */
  @TemplateData
  public record Search(String address, String sentence, List<SuccessorRow> found) {
    public Search {
      found = List.copyOf(found);
    }
  }

  @CheckedTemplate(basePath = "Admin")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance units(Shell shell, List<TableRow> tables, Search search);
  }

  @GET
  public TemplateInstance show(
      @QueryParam("address") @DefaultValue("") @Size(max = 500) String address) {
    Shell shell = shells.of("web.admin.units");
    Texts t = shell.t();
    List<TableRow> tables =
        changes.tables().stream()
            .map(
                table ->
                    new TableRow(
                        t.day(table.effective()),
                        t.number(table.rows()),
                        t.number(table.oldUnits()),
                        t.number(table.newUnits())))
            .toList();
    return Templates.units(shell, tables, search(address, t));
  }

  private Search search(String address, Texts t) {
    if (address.isBlank()) {
      return new Search("", "", List.of());
    }
    Optional<Successors> found = Address.parse(address).map(changes::successors);
    Successors.Match match = found.map(Successors::match).orElse(Successors.Match.UNKNOWN);
    return new Search(
        address,
        t.label("web.admin.units.match", match),
        found.stream().flatMap(one -> one.candidates().stream()).map(one -> row(one, t)).toList());
  }

  private static SuccessorRow row(Successors.Candidate one, Texts t) {
    return new SuccessorRow(
        one.oldWard() + ", " + one.oldDistrict(),
        one.code(),
        one.ward() + ", " + one.province(),
        t.day(one.effective()));
  }
}
