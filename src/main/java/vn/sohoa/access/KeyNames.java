package vn.sohoa.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Names of the stations, systems and people that did something. */
@ApplicationScoped
public class KeyNames {
  private final AccessKeyRepository keys;

  KeyNames(AccessKeyRepository keys) {
    this.keys = keys;
  }

  /** Returns the names by the ids of keys and accounts; unknown ids are left out. */
  @Transactional
  public Map<String, String> of(Collection<String> ids) {
    return keys.list("id in ?1", ids).stream()
        .collect(Collectors.toMap(AccessKey::id, AccessKey::name));
  }
}
