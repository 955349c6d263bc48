package vn.sohoa.dossier;

/** Kind of applicant: person (cá nhân) or organization (tổ chức, doanh nghiệp). */
public enum ApplicantKind {
  INDIVIDUAL,
  ORGANIZATION
}
