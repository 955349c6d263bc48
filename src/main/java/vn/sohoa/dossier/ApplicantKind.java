package vn.sohoa.dossier;

/** Whether the applicant is a person (cá nhân) or an organization (tổ chức, doanh nghiệp). */
public enum ApplicantKind {
  INDIVIDUAL,
  ORGANIZATION
}
