# profiles
dist_profile_DATA += profiles/lexicon.xml profiles/lexicon.rng
