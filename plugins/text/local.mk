# plugins/text
