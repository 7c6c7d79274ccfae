# plugins/header
