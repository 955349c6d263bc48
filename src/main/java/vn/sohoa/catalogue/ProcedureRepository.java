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

/** Stores procedures; queries them by code and day. */
@ApplicationScoped
public class ProcedureRepository implements PanacheRepositoryBase<Procedure, UUID> {
  Optional<Procedure> from(String code, LocalDate validFrom) {
    return find("code = ?1 and validFrom = ?2", code, validFrom).firstResultOptional();
  }

  /**
   * Returns the entry in force on a day: the latest one started, unless it ended before that day.
   */
  public Optional<Procedure> inForce(String code, LocalDate day) {
    return find("code = ?1 and validFrom <= ?2 order by validFrom desc", code, day)
        .firstResultOptional()
        .filter(latest -> hasNotEnded(latest, day));
  }

  /**
   * Selects the entry in force on a day from entries that are already loaded.
   *
   * @param latestFirst all entries of one code
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

  /** Returns all entries of the given procedures by code, latest first. */
  public Map<String, List<Procedure>> latestFirst(Collection<String> codes) {
    return list("code in ?1 order by validFrom desc", codes).stream()
        .collect(Collectors.groupingBy(Procedure::code));
  }

  /** Returns whether there is an entry of the code, in force or not. */
  public boolean knows(String code) {
    return count("code", code) > 0;
  }

  /** Returns the codes of all procedures, in no order. */
  public List<String> codes() {
    return find("select distinct p.code from Procedure p").project(String.class).list();
  }

  Optional<Procedure> latest(String code) {
    return find("code = ?1 order by validFrom desc", code).firstResultOptional();
  }

  List<Procedure> entries(String code) {
    return list("code = ?1 order by validFrom", code);
  }

  /** Returns the entry of each code that is in force on the day, ordered by code. */
  List<Procedure> page(LocalDate day, String after, int limit) {
    return find(
            "from Procedure p where p.code > ?1 and p.validFrom = (select max(o.validFrom) from Procedure o where o.code = p.code"
                + " and o.validFrom <= ?2) and (p.validTo is null or p.validTo >= ?2) order by p.code",
            after,
            day)
        .page(0, limit)
        .list();
  }

  /** Returns the first day of the next entry of the code; empty if there is none. */
  Optional<LocalDate> nextFrom(Procedure procedure) {
    return find(
            "code = ?1 and validFrom > ?2 order by validFrom",
            procedure.code(),
            procedure.validFrom())
        .firstResultOptional()
        .map(Procedure::validFrom);
  }
}
