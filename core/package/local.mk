# core/package
