// The register page comes alive here.
