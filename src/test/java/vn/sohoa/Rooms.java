package vn.sohoa;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

/** Rules about rooms. */
final class Rooms {
  private Rooms() {}

  static ArchRule onlyUses(String room, String... others) {
    String[] allowed = new String[others.length + 1];
    allowed[0] = "vn.sohoa." + room + "..";
    for (int i = 0; i < others.length; i++) {
      allowed[i + 1] = "vn.sohoa." + others[i] + "..";
    }
    return noClasses()
        .that()
        .resideInAPackage("vn.sohoa." + room + "..")
        .should()
        .dependOnClassesThat(resideInAnyPackage("vn.sohoa..").and(not(resideInAnyPackage(allowed))))
        .as(room + " uses only " + String.join(", ", others));
  }
}
