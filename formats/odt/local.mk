# formats/odt
