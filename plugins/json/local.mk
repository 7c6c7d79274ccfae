# plugins/json
