package vn.sohoa.web.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.sohoa.access.KeyService;
import vn.sohoa.access.Right;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.review.PolicyService;
import vn.sohoa.review.policy.Importance;
import vn.sohoa.review.policy.PolicyRule;
import vn.sohoa.web.Choice;
import vn.sohoa.web.Labels;
import vn.sohoa.web.Shell;
import vn.sohoa.web.Shells;
import vn.sohoa.web.Texts;

/** The review policy: which findings stop a document (chính sách hậu kiểm). */
@Path("/admin/review-policy")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Right.ADMINISTER)
public class PolicyPage {
  private static final int VERSIONS = 10;

  private final PolicyService policies;
  private final KeyService keys;
  private final Shells shells;

  PolicyPage(PolicyService policies, KeyService keys, Shells shells) {
    this.policies = policies;
    this.keys = keys;
    this.shells = shells;
  }

  /**
   * A rule as the page shows it.
   *
   * @param kind id of the kind of paper; empty for all
   * @param importance of the field; empty for all findings
   */
  @TemplateData
  public record RuleRow(
      String code,
      String finding,
      String kind,
      String kindName,
      String importance,
      String importanceName,
      boolean blocking) {}

  /** A version of the policy as the page shows it. */
  @TemplateData
  public record VersionRow(int version, String madeAt, String by, String reason) {}

  /**
   * The policy in force as the page shows it.
   *
   * @param pending sentence about documents that are still judged by an earlier version; empty if
   *     there are none
   */
  @TemplateData
  public record Policy(
      int version, String pending, List<RuleRow> rules, List<VersionRow> versions) {
    public Policy {
      rules = List.copyOf(rules);
      versions = List.copyOf(versions);
    }
  }

  @CheckedTemplate(basePath = "Admin")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance policy(
        Shell shell,
        Policy policy,
        List<Choice> findings,
        List<Labels.KindChoice> kinds,
        List<Choice> importances);
  }

  @GET
  public TemplateInstance show() {
    Shell shell = shells.of("web.admin.review-policy");
    Labels labels = shells.labels();
    Texts t = labels.texts();
    return Templates.policy(
        shell,
        policy(labels),
        Choice.of(FindingCode.class, "finding", "", t),
        labels.kindChoices(),
        Choice.of(Importance.class, "web.admin.review-policy.importance", "", t));
  }

  private Policy policy(Labels labels) {
    Texts t = labels.texts();
    PolicyService.PolicyView current = policies.current();
    return new Policy(
        current.version(),
        current.pending() == 0
            ? ""
            : t.of(
                "web.admin.review-policy.pending",
                t.number(current.pending()),
                t.number(current.documents())),
        current.rules().stream()
            .map(rule -> row(rule, labels))
            .sorted(
                Comparator.comparing(RuleRow::finding, t.order())
                    .thenComparing(RuleRow::kindName, t.order()))
            .toList(),
        versions(t));
  }

  private List<VersionRow> versions(Texts t) {
    List<PolicyService.VersionView> newest = policies.versions(Integer.MAX_VALUE, VERSIONS);
    Map<String, String> names =
        keys.names(newest.stream().flatMap(one -> one.by().stream()).collect(Collectors.toSet()));
    return newest.stream()
        .map(
            one ->
                new VersionRow(
                    one.version(),
                    t.time(one.madeAt()),
                    one.by()
                        .map(id -> names.getOrDefault(id, id))
                        .orElse(t.of("web.admin.review-policy.shipped")),
                    one.reason()))
        .toList();
  }

  private static RuleRow row(PolicyRule rule, Labels labels) {
    Texts t = labels.texts();
    return new RuleRow(
        rule.code().name(),
        t.label("finding", rule.code()),
        rule.kind().orElse(""),
        rule.kind().map(labels::kind).orElse(t.of("web.all")),
        rule.importance().map(Importance::name).orElse(""),
        rule.importance()
            .map(one -> t.label("web.admin.review-policy.importance", one))
            .orElse(t.of("web.all")),
        rule.blocking());
  }
}
