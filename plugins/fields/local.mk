# plugins/fields
