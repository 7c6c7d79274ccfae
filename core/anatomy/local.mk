# core/anatomy
