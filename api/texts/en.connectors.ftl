# What can be wrong with where data goes.

unknown-region = { $region } is no country or region: two capital letters as in ISO 3166-1, such as CN or DE.
not-same-country = { $home ->
    [none] This deployment does not say in which region it is (LAUREL_REGION), so data may not be said to stay there.
   *[other] This deployment is in { $home }, not in { $region }: name another legal basis.
}
