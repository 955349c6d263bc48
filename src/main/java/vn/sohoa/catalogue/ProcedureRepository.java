package vn.sohoa.catalogue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Stored procedures by code and day. */
@ApplicationScoped
public class ProcedureRepository implements PanacheRepositoryBase<Procedure, UUID> {
  /** Dossiers received while this entry is in force belong to it. */
  private static final String PIN_DOSSIERS =
      """
      UPDATE dossier SET procedure_id = :id, version = version + 1
      WHERE procedure_code = :code AND procedure_id <> :id
        AND (received_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date >= :from
        AND (received_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date < coalesce(
          (SELECT min(valid_from) FROM procedure WHERE code = :code AND valid_from > :from), 'infinity')
      """;

  Optional<Procedure> from(String code, LocalDate validFrom) {
    return find("code = ?1 and validFrom = ?2", code, validFrom).firstResultOptional();
  }

  /** The entry in force on a day: the latest that had begun, unless it ended before. */
  public Optional<Procedure> inForce(String code, LocalDate day) {
    return find("code = ?1 and validFrom <= ?2 order by validFrom desc", code, day)
        .firstResultOptional()
        .filter(latest -> hasNotEnded(latest, day));
  }

  /**
   * The same among entries that were read before.
   *
   * @param latestFirst all of one code
   */
  public static Optional<Procedure> inForce(List<Procedure> latestFirst, LocalDate day) {
    return latestFirst.stream()
        .filter(entry -> !entry.validFrom().isAfter(day))
        .findFirst()
        .filter(latest -> hasNotEnded(latest, day));
  }

  private static boolean hasNotEnded(Procedure procedure, LocalDate day) {
    return procedure.validTo().map(last -> !day.isAfter(last)).orElse(true);
  }

  /** All entries of some procedures by their codes, the latest first. */
  public Map<String, List<Procedure>> latestFirst(Collection<String> codes) {
    return list("code in ?1 order by validFrom desc", codes).stream()
        .collect(Collectors.groupingBy(Procedure::code));
  }

  Optional<Procedure> latest(String code) {
    return find("code = ?1 order by validFrom desc", code).firstResultOptional();
  }

  List<Procedure> entries(String code) {
    return list("code = ?1 order by validFrom", code);
  }

  /** Of each code the entry in force on the day, ordered by code. */
  List<Procedure> page(LocalDate day, String after, int limit) {
    return find(
            "from Procedure p where p.code > ?1 and p.validFrom = (select max(o.validFrom) from Procedure o where o.code = p.code"
                + " and o.validFrom <= ?2) and (p.validTo is null or p.validTo >= ?2) order by p.code",
            after,
            day)
        .page(0, limit)
        .list();
  }

  void pinDossiers(Procedure procedure) {
    flush();
    getEntityManager()
        .createNativeQuery(PIN_DOSSIERS)
        .setParameter("id", procedure.id())
        .setParameter("code", procedure.code())
        .setParameter("from", procedure.validFrom())
        .executeUpdate();
  }
}
