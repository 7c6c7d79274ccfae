# formats/docx
